"""How a Dutch text reads, and which of its words have a kinder or plainer one: hints, never a verdict."""
