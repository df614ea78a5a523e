"""The page that makes a school's edition."""
