/** "**Tags:** x", "- Technical Story: x", "| Reviewers | x |", "tags: x": group 1 is the label, the match all in front of the value. */
export const labelled = /^[\s>*+|_-]*([\p{L}][\p{L}\p{N}\s/-]{0,40}?)\**_*\s*(?:[:：]\**_*|\|)(?=\s|$)/u;
