"""The site as a whole: what people wrote for it, and what is made of that; by whatever program makes the pages."""
