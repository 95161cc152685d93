// Both extension hosts have them; their types belong to libraries that neither this folder nor VS Code's types include.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

export const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
