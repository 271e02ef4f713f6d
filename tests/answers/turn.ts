export interface Turn {
  ask: string;
  says?: string[];
  not?: RegExp;
  items?: string[];
  action?: 'answer' | 'decline' | null;
}
