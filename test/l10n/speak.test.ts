// Which language a process speaks, and what stays English whatever it speaks.
import { afterEach, expect, test } from "vitest";
import { inEnglish, speak, t } from "../../src/l10n/index.ts";

afterEach(() => speak("en"));

const said = (): string => t("Change {0} to {1}", 80, 90);

test.each(["de", "de-AT", "de_DE.UTF-8", "DE"])("%s is German", async (locale) => {
  await speak(locale);
  expect(said()).toBe("80 in 90 ändern");
});

test.each([undefined, "", "en", "C.UTF-8", "POSIX", "deu", "xx", "__proto__", "../de"])(
  "%s is English",
  async (locale) => {
    await speak("de");
    await speak(locale);
    expect(said()).toBe("Change 80 to 90");
  },
);

test("what is written into a document is English, also where it could not be written", async () => {
  await speak("de");
  expect(inEnglish(said)).toBe("Change 80 to 90");
  expect(() =>
    inEnglish(() => {
      throw new Error("broken");
    }),
  ).toThrow("broken");
  expect(said()).toBe("80 in 90 ändern");
});
