import { SaxesParser } from 'saxes';
import { Unreadable } from '../unreadable.ts';

/** Nested tables of a document reach about 40. */
const MAX_DEPTH = 200;
/** 50,000 cells with their values, and room for empty ones; parsed in under a second. */
const MAX_ELEMENTS = 1_000_000;

/** The parser gathers a text, a comment or a tag before it hands it over; the longest cell has 32,767 characters. */
const MAX_SILENT_BYTES = 1024 * 1024;

export interface XmlHandler {
  /** Names come without their namespace prefix. */
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

export type Attributes = Readonly<Record<string, string>>;

/** An attribute by its name without prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const key = Object.keys(attributes).find((candidate) => localName(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

/**
 * Parses XML as it comes, keeping nothing. Document types, and with them entities of their own, are refused;
 * so is XML that is nested absurdly deep or has absurdly many elements.
 * @throws Unreadable
 */
export async function parseXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let silentBytes = 0;
  const parser = guardedParser(handler, () => {
    silentBytes = 0;
  });
  for await (const chunk of chunks) {
    silentBytes += chunk.length;
    if (silentBytes > MAX_SILENT_BYTES) throw new Unreadable('file_unpacks_too_large');
    damagedIfBroken(() => parser.write(decoder.decode(chunk, { stream: true })));
  }
  damagedIfBroken(() => parser.write(decoder.decode()).close());
}

function guardedParser(handler: XmlHandler, onElement: () => void) {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let elements = 0;
  parser.on('doctype', () => {
    throw new Unreadable('file_unsafe');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    elements += 1;
    onElement();
    if (depth > MAX_DEPTH) throw new Unreadable('file_unsafe');
    if (elements > MAX_ELEMENTS) throw new Unreadable('file_unpacks_too_large');
    handler.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    onElement();
    handler.close?.(localName(name));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  return parser;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function damagedIfBroken(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('file_damaged');
  }
}
