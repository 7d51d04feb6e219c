import { defineConfig } from "html-validate";

// What the public pages keep to as HTML: the standard's content models, one id each, headings in order, names for everything.
export default defineConfig({
    root: true,
    extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    rules: {
        // Every file is the server's own.
        "require-sri": "off",
        // What scrolls is a region with a name; a section would be one too, and no shorter.
        "prefer-native-element": ["error", { exclude: ["region"] }],
    },
});
