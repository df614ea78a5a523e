"""The steps of a programme, one after another, with the files of a school that never lived."""
