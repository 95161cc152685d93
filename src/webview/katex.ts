// In the place of KaTeX: Mermaid takes what stands between two signs of money for a formula. To us it is a name.

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The words with their dollars, as they were written. */
const renderToString = (words: string): string => `$$${words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)}$$`;

export default { renderToString };
