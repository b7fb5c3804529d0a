"""What is known of pay: figures, conversions, laws, and what stands for a role in a country."""
