// Where the page for a colleague starts: the same form about someone else, and a file to hand over. Nothing is scored here.

import { findResponse, openForm } from "../form/form-page.js";
import "../page/copied-text.js";
import "../page/folder-index.js";
import "../page/in-frame.js";

openForm(findResponse(), { answered() {}, replaced() {} });
