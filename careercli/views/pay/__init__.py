"""Pay on a page: its rows, what is to be known of them, and how every amount came about."""
