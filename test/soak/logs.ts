/** Every line of an error, without its time, behind the name of its log. */
export const errorsIn = (files: readonly { readonly name: string; readonly text: string }[]): string[] =>
  files.flatMap(({ name, text }) =>
    text
      .split("\n")
      .filter((line) => /\[(?:error|critical)\]/i.test(line))
      .map((line) => `${name.split("/").at(-1)}: ${line.replace(/^[\d-]+ [\d:.]+ /, "")}`),
  );
