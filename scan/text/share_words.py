"""What is said of sharing a result."""

UNKNOWN_PART = "Wat er mee moet, is niet te lezen. Laad de pagina opnieuw en kies het nog eens."
