"""What each kind of page needs, and the templates that it is made with."""
