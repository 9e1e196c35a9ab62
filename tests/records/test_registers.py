"""Registers as they are asked for by others."""

from bauta.records.registers import Registers


def test_items_are_found_by_name_in_registers_alone_whatever_was_asked_before() -> None:
    registers = Registers()
    assert registers.gatherings == {}
    assert set(registers.by_name) == set(Registers.model_fields)
