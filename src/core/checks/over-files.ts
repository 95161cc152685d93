/** Rules that need more than one file; they stand in log/, and only there it shows whether a comment that sets one aside is needed. */
export const rulesOverFiles: readonly string[] = [
  "reference-broken",
  "reference-title-mismatch",
  "duplicate-number",
  "supersede-not-mirrored",
  "superseded-still-accepted",
  "supersede-cycle",
  "link-broken",
  "decision-conflict",
];
