"""snippet.py PAGE LANGUAGE: the first piece of code in that language on a page."""
import re
import sys

page, language = sys.argv[1:]
print(re.search(rf"^```{language}\n(.*?)^```$", open(page, encoding="utf-8").read(), re.S | re.M)[1], end="")
