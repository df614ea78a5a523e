"""QR codes as a screen shows them: what one looks like, and what a decoder that is not ours reads in it."""

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import zxingcpp
from playwright.sync_api import Locator

GREYS = """(image, width, height) => {
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const greys = data.filter((_, place) => place % 4 === 1);
  return [width, height, Array.from(greys, (grey) => String.fromCharCode(grey)).join("")];
}"""
"""A function of JavaScript that gives an image as `Picture.seen` takes it: its dots are a text, which travels fast."""
_OF_PNG = f"""async (png) => {{
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  return ({GREYS})(bitmap, bitmap.width, bitmap.height);
}}"""


@dataclass(frozen=True)
class Picture:
    """Grey dots, row by row."""

    width: int
    height: int
    dots: bytes

    @classmethod
    def seen(cls, width: int, height: int, greys: str) -> Self:
        """Take a picture out of a page."""
        return cls(width, height, greys.encode("latin-1"))

    @property
    def codes(self) -> list[str]:
        """The texts of the codes in it."""
        rows = memoryview(self.dots).cast("B", (self.height, self.width))
        return [found.text for found in zxingcpp.read_barcodes(rows)]


def picture_of(element: Locator) -> Picture:
    """Give what the screen shows of an element."""
    png = base64.b64encode(element.screenshot(animations="disabled")).decode()
    return Picture.seen(*element.page.evaluate(_OF_PNG, png))


def write_video(picture: Picture, file: Path) -> None:
    """Write a video of one frame, in which the picture is held before a grey wall; Chromium plays it over and over.

    The format is YUV4MPEG2, with a quarter of the dots for each of the two colours.
    """
    width, height = picture.width + 120 & ~1, picture.height + 120 & ~1
    rows = [bytes([150]) * width for _ in range(height)]
    for number in range(picture.height):
        row = picture.dots[number * picture.width : (number + 1) * picture.width]
        rows[60 + number] = bytes([150]) * 60 + row + bytes([150]) * (width - 60 - picture.width)
    head = f"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420jpeg\nFRAME\n".encode()
    file.write_bytes(head + b"".join(rows) + bytes([128]) * (width * height // 2))
