"""``make mutate``: change the rules of the product one small thing at a time, and see whether a test notices."""
