/** What time it is: an instant with an offset. Injected everywhere, so that tests say what time it is. */
export type Clock = () => string;

/** Whole seconds: the engine's dates have no fractions, and an answer is easier to read without them. */
export const systemClock: Clock = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
