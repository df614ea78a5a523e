"""A school's own edition: its values, and what they change in the files of a site."""
