"""A school's own edition, as its folder has it: `school.yml`, with pages, items, sources and terms of its own."""
