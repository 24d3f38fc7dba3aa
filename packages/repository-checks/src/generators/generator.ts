/** Makes committed files from the sources. Unless it shares its folder, whatever lies there and is not produced is stale. */
export interface Generator {
  readonly name: string;
  /** From the repository root. */
  readonly folder: string;
  /** Files of others lie there too. */
  readonly sharesFolder?: true;
  /** File name to content. */
  produce(): Promise<ReadonlyMap<string, string>>;
}

export function toJsonFile(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
