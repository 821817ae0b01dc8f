"""The build of the documentation: Sphinx, MyST for Markdown, Furo for looks; warnings are errors."""

import sys
import tomllib
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parent.parent
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = "smartgoals"
author = "The smartgoals authors"
project_copyright = f"2026, {author}"
version = release = _PROJECT["version"]

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_copybutton", "docstrings", "languages"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
language = "en"  # of what Sphinx itself says; the extension `languages` knows the French pages

# In docstrings a word between single backticks is code, as in Markdown.
default_role = "code"

html_theme = "furo"
html_theme_options = {"top_of_page_buttons": []}
html_copy_source = html_show_sourcelink = False
html_title = f"smartgoals {release}"
templates_path = ["_templates"]
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_search_scorer = str(Path(__file__).parent / "_static" / "scorer.js")
# One list of all names would be a page too long to load; the front door, the signatures and the search have them.
html_use_index = False
html_domain_indices = False
toc_object_entries_show_parents = "hide"

# What is copied runs: without prompts, and without what was printed.
copybutton_prompt_text = r">>> |\.\.\. "
copybutton_prompt_is_regexp = True
copybutton_only_copy_prompt_lines = True

myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
