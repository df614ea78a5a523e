"""A team as people see it: as data, a page, a talk sheet, a picture for the wall and a table for a spreadsheet."""
