// What the app knows about results, in a wasm of its own; the other side of its door (`src/bin/record`).
const encoder = new TextEncoder();
const decoder = new TextDecoder();
let app;

/** Starts it with the response that holds it. */
export const start = async (response) => {
  const compiled = await WebAssembly.compile(await (await response).arrayBuffer());
  // Left there by the tools; nothing calls them.
  const imports = {};
  for (const { module, name } of WebAssembly.Module.imports(compiled)) (imports[module] ??= {})[name] = () => {};
  app = (await WebAssembly.instantiate(compiled, imports)).exports;
};

// A text that can be written as UTF-8: halves of characters are replaced.
const whole = (text) => text.replace(/[\ud800-\udfff]/gu, "\ufffd");

/** Asks it; what and about what, all of them texts. */
export const ask = (...question) => {
  const asked = encoder.encode(JSON.stringify(question.map(whole)));
  const room = app.room(asked.length);
  new Uint8Array(app.memory.buffer, room).set(asked);
  // Apart: it may take more memory, which is another buffer then.
  const told = app.ask(room, asked.length);
  const [at, length] = new Uint32Array(app.memory.buffer, told, 2);
  return JSON.parse(decoder.decode(new Uint8Array(app.memory.buffer, at, length)));
};
