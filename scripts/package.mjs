// Packs the extension into adr-atlas-<version>.vsix at the top of the project; .vscodeignore says what goes in.
import { installDependencies, main, mustRun, tool, vsixPath } from "./project.mjs";

/** Every file in the archive bears the first second that it can tell, wherever it is packed: two builds are one to the byte. */
const timeless = { SOURCE_DATE_EPOCH: String(Date.UTC(1980, 0) / 1000), TZ: "UTC" };

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
    { env: timeless },
  );
});
