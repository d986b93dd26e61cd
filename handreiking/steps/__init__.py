"""The step plan: questions in an order, their answers as parameters of the search, and the files that they come from."""
