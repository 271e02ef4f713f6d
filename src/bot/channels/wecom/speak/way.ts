import type { TemplateCard } from '@wecom/aibot-node-sdk';

/** A file of the bot with its bytes. */
export interface LoadedFile {
  name: string;
  bytes: Buffer;
}

/** What a way is told of the piece it sends. */
export interface Sending {
  /** Key of the piece in the claims. */
  key: string;
  /** True when nothing of the piece can have arrived before; asked right before something goes out that may be repeated. */
  begin(): Promise<boolean>;
  /** Userids to call, with the first part only. */
  calls: readonly string[];
  /** Number that two pieces of different rows do not share. */
  row: number;
}

/** One way to a conversation. What a way does not take, it has no method for. All throw DeliveryError or WecomError. */
export interface Way {
  readonly name: 'reply' | 'stream' | 'response' | 'push' | 'app' | 'webhook' | 'appchat';
  /** UTF-8 bytes of one text. */
  readonly bytes: number;
  /** Sending the same text twice shows it once. */
  readonly idempotent: boolean;
  /** Calls people so that their phones ring. */
  readonly calls: boolean;
  readonly bucket?: string;
  /** By time and by what is known of the connection; configuration was looked at before. */
  usable(): boolean;
  text(text: string, sending: Sending): Promise<void>;
  card?(card: TemplateCard, sending: Sending): Promise<void>;
  file?(file: LoadedFile, sending: Sending): Promise<void>;
}
