// Guides before methods: what a word is about is told by titles, and a name that holds it by chance is worth little.
// Who asks from a French page, or with a letter that English has not, is answered by French pages first.
const isFrench =
  new URLSearchParams(location.search).get("language") === "fr" ||
  /[^\x00-\x7f]/.test(new URLSearchParams(location.search).get("q") || "");
const WORTH = [
  [/^fr\//, isFrench ? 25 : -4],
  [/^(how-to|tutorial|faq|index)/, 4],
  [/^(changelog|changes|reference\/sheets)/, -8],
];
var Scorer = {
  score: ([page, , , , score]) => WORTH.reduce((sum, [pages, worth]) => sum + (pages.test(page) ? worth : 0), score),
  objNameMatch: 11,
  objPartialMatch: 2,
  objPrio: { 0: 3, 1: 0, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 9,
  term: 5,
  partialTerm: 1,
};
