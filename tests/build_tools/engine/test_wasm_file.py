"""Reading and writing the sections of WebAssembly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.engine.error import EngineError
from build_tools.engine.wasm_file import data, imported_names, with_data, with_exports, without_data

TYPE, IMPORT, EXPORT, DATA = 1, 2, 7, 11
CONTENT = b"what Python starts with"


def _number(value: int) -> bytes:
    low, rest = value & 0x7F, value >> 7
    return bytes([low | 0x80]) + _number(rest) if rest else bytes([low])


def _name(text: str) -> bytes:
    return _number(len(text.encode())) + text.encode()


def _section(kind: int, body: bytes) -> bytes:
    return bytes([kind]) + _number(len(body)) + body


def _list(*parts: bytes) -> bytes:
    return _number(len(parts)) + b"".join(parts)


def _segment(content: bytes, address: int = 1024) -> bytes:
    return b"\x00\x41" + _number(address) + b"\x0b" + _number(len(content)) + content


def _wasm(*sections: bytes) -> bytes:
    return b"\0asm\1\0\0\0" + b"".join(sections)


def _exports(*names: str) -> bytes:
    return _section(EXPORT, _list(*(_name(name) + b"\x00" + _number(number) for number, name in enumerate(names))))


def test_names_are_read_past_imports_of_every_kind() -> None:
    """A function, a table without and with a maximum, a memory, a global and a tag: each has a length of its own."""
    asked = [
        ("env", "function", b"\x00" + _number(300)),
        ("env", "table", b"\x01\x70\x00" + _number(5)),
        ("env", "bounded table", b"\x01\x70\x01" + _number(5) + _number(500)),
        ("env", "memory", b"\x02\x01" + _number(256) + _number(32_768)),
        ("got", "global", b"\x03\x7f\x01"),
        ("env", "tag", b"\x04\x00" + _number(2)),
        ("wasi", "last", b"\x00\x01"),
    ]
    imports = _section(IMPORT, _list(*(_name(module) + _name(name) + kind for module, name, kind in asked)))
    assert imported_names(_wasm(imports)) == {
        "env": {"function", "table", "bounded table", "memory", "tag"},
        "got": {"global"},
        "wasi": {"last"},
    }


@given(st.lists(st.text(max_size=200), unique=True, max_size=200), st.data())
def test_only_the_exports_that_are_read_stay(names: list[str], choice: st.DataObject) -> None:
    """In their order, with what they point to, and with everything else as it was."""
    kept = choice.draw(st.sets(st.sampled_from(names)) if names else st.just(set()))
    before, after = _section(TYPE, b"\x00"), _section(DATA, _list(_segment(CONTENT)))
    left = with_exports(_wasm(before, _exports(*names), after), kept | {"never there"})
    expected = [_name(name) + b"\x00" + _number(number) for number, name in enumerate(names) if name in kept]
    assert left == _wasm(before, _section(EXPORT, _list(*expected)), after)


@given(st.binary(max_size=300), st.integers(0, 2**31 - 1))
def test_data_is_found_replaced_and_left_out(content: bytes, address: int) -> None:
    """Wherever it goes in memory, and however long it is."""
    wasm = _wasm(_exports("run"), _section(DATA, _list(_segment(content, address))))
    assert data(wasm) == content
    other = bytes(byte ^ 1 for byte in content)
    assert with_data(wasm, other) == _wasm(_exports("run"), _section(DATA, _list(_segment(other, address))))
    assert without_data(wasm) == _wasm(_exports("run"), _section(DATA, _list(_segment(b"", 0))))


@pytest.mark.parametrize("length", [len(CONTENT) - 1, len(CONTENT) + 1])
def test_data_of_another_length_is_refused(length: int) -> None:
    """Everything after it would be somewhere else."""
    with pytest.raises(ValueError, match="as long"):
        with_data(_wasm(_section(DATA, _list(_segment(CONTENT)))), bytes(length))


@pytest.mark.parametrize(
    "segments",
    [_list(_segment(CONTENT), _segment(CONTENT)), _list(b"\x01" + _name("passive")), _list()],
    ids=["two", "passive", "none"],
)
def test_data_that_is_built_otherwise_stops_the_build(segments: bytes) -> None:
    """As Pyodide 314 builds it; the message says where to read on."""
    with pytest.raises(EngineError, match=r"DECISIONS\.md"):
        without_data(_wasm(_section(DATA, segments)))
