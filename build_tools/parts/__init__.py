"""What pages are put together from: values of an instrument, words of the goal card, small pictures, templates."""
