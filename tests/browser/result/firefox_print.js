// Has Firefox open a page, do something in it, and print it: with WebDriver BiDi, which any Firefox speaks.
// node firefox_print.js FIREFOX PROFILE ADDRESS SCRIPT > PDF

import { spawn } from "node:child_process";

const [firefox, profile, address, script] = process.argv.slice(2);
const flags = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
const browser = spawn(firefox, flags, { stdio: ["ignore", "ignore", "pipe"] });

/** @returns {Promise<string>}  where it listens, as it says itself */
function whereItListens() {
  return new Promise((resolve, reject) => {
    let said = "";
    browser.stderr.on("data", (piece) => {
      said += piece;
      const [, found] = /BiDi listening on (ws:\S+)/.exec(said) ?? [];
      found && resolve(found);
    });
    browser.on("exit", () => reject(new Error(said)));
  });
}

/** @param {WebSocket} socket */
function commander(socket) {
  const waiting = new Map();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(data);
    waiting.get(answer.id)?.(answer);
  };
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = waiting.size + 1;
      waiting.set(id, ({ type, result }) =>
        type === "error" || result.type === "exception" ? reject(new Error(method)) : resolve(result),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
}

async function print() {
  const socket = new WebSocket(`${await whereItListens()}/session`);
  await new Promise((resolve) => (socket.onopen = resolve));
  const command = commander(socket);
  await command("session.new", { capabilities: {} });
  const { contexts } = await command("browsingContext.getTree", {});
  const { context } = contexts[0];
  await command("browsingContext.navigate", { context, url: address, wait: "complete" });
  await command("script.evaluate", { expression: script, target: { context }, awaitPromise: true });
  const margin = { top: 1.4, bottom: 1.6, left: 1.4, right: 1.4 };
  const { data } = await command("browsingContext.print", { context, page: { width: 21, height: 29.7 }, margin });
  await new Promise((resolve) => process.stdout.write(Buffer.from(data, "base64"), resolve));
}

print()
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => browser.kill());
