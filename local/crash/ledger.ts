/** What people asked of the register, and what they were told. */
export interface Ledger {
  /** A new word that nobody else uses: what was asked with it is found in the register by it. */
  word(): string;
  asked(deed: Deed): void;
  readonly deeds: readonly Deed[];
  /** Files that the system said it has, by their SHA-256. */
  readonly files: Set<string>;
  /** Answers 201 since the beginning, in all. */
  accepted(): number;
  /** Resolves when so many have been accepted in all. */
  until(accepted: number): Promise<void>;
  told(deed: Deed, answer: Told): void;
}

/** One request under a key of its own. */
export interface Deed {
  readonly what: 'register' | 'submit' | 'attach' | 'decide' | 'open-procedure' | 'answer' | 'publish';
  readonly person: string;
  readonly tool: string;
  readonly key: string;
  readonly word: string;
  readonly path: string;
  readonly body: unknown;
  readonly ifMatch?: string;
  /** Undefined while nobody has answered. */
  told?: Told;
}

export interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Milliseconds of this process when the answer came. */
  readonly atMs: number;
}

export function openLedger(seed: number): Ledger {
  const deeds: Deed[] = [];
  let [words, accepted] = [0, 0];
  const waiting = new Set<() => void>();
  return {
    word: () => `crash-${seed}-${String(++words).padStart(6, '0')}`,
    asked: (deed) => deeds.push(deed),
    deeds,
    files: new Set(),
    accepted: () => accepted,
    async until(wanted) {
      while (accepted < wanted) await new Promise<void>((wake) => waiting.add(wake));
    },
    told(deed, answer) {
      deed.told = answer;
      if (answer.status !== 201) return;
      accepted += 1;
      for (const wake of waiting) wake();
      waiting.clear();
    },
  };
}

/** Whether it was carried out. */
export const isAccepted = ({ told }: Deed): boolean => told?.status === 201;
