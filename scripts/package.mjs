// Packs the extension into adr-atlas-<version>.vsix at the top of the project; .vscodeignore says what goes in.
import { installDependencies, main, mustRun, tool, vsixPath } from "./project.mjs";

await main(async () => {
  await installDependencies();
  await mustRun([process.execPath, "scripts/build.mjs", "--production"]);
  // Everything is bundled: no dependency has to be in the package. Without a public repository there is no address that
  // the links of README.md could be rewritten to.
  await mustRun(
    tool(
      "vsce",
      "package",
      "--no-dependencies",
      "--allow-missing-repository",
      "--no-rewrite-relative-links",
      "--out",
      vsixPath,
    ),
  );
});
