// SPDX-License-Identifier: Apache-2.0
// The toolkit on `polkadot-api`, without generated descriptors: names are looked up in the metadata of the node.

import type { PolkadotClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { type Adapter, type Outcome, VALID_BLOCKS } from './adapter.ts';
import { type Call, isCall, type Value, type View } from './calls.ts';
import type { Pair } from './sign.ts';

/** A transaction, as far as the toolkit uses it. */
interface Transaction {
  sign(signer: ReturnType<typeof getPolkadotSigner>, options: { mortality: { mortal: true; period: number } }): Promise<Uint8Array>;
}

/** The API of names. */
interface UnsafeApi {
  tx: Record<string, Record<string, (args: Record<string, unknown>) => Transaction>>;
  query: Record<string, Record<string, { getValue(...keys: unknown[]): Promise<Value> }>>;
  view: Record<string, Record<string, (...args: unknown[]) => Promise<Value>>>;
  constants: Record<string, Record<string, () => Promise<Value>>>;
  apis: Record<string, Record<string, (...args: unknown[]) => Promise<Value>>>;
}

interface DecodedError {
  type: string;
  value: unknown;
}

export class OnPapi implements Adapter {
  constructor(private readonly client: PolkadotClient) {}

  private get api(): UnsafeApi {
    return this.client.getUnsafeApi() as unknown as UnsafeApi;
  }

  /** The call as the library has it. */
  transaction({ pallet, name, args }: Call): Transaction {
    return this.api.tx[pallet]![name]!(givenAll(args));
  }

  async submit(pair: Pair, call: Call): Promise<Outcome> {
    const signer = getPolkadotSigner(pair.publicKey, 'Sr25519', (bytes) => pair.sign(bytes));
    const mortality = { mortal: true, period: VALID_BLOCKS } as const;
    const signed = await this.transaction(call).sign(signer, { mortality });
    const { ok, events, dispatchError, block } = await this.client.submit(signed);
    const happened = events.map(({ type, value }) => ({ name: `${type}.${value.type}`, fields: value.value ?? {} }));
    const error = ok ? null : errorName(dispatchError);
    return { events: happened, error, block: block.number, length: signed.length };
  }

  async view({ pallet, name, args }: View): Promise<Value> {
    const answer = await this.api.view[pallet]![name]!(...args.map(given));
    // The library's `Result`.
    if (typeof answer !== 'object' || answer === null || !('success' in answer)) return answer;
    if (!answer.success) throw new Error(`${pallet}.${name} answers with a refusal: ${answer.value.type}`);
    return answer.value;
  }

  async constant(pallet: string, name: string): Promise<Value> {
    return this.api.constants[pallet]![name]!();
  }

  async stored(pallet: string, name: string, ...keys: Value[]): Promise<Value> {
    return this.api.query[pallet]![name]!.getValue(...keys.map(given));
  }

  async runtimeApi(api: string, name: string, ...args: Value[]): Promise<Value> {
    return this.api.apis[api]![name]!(...args.map(given));
  }
}

/** The name of an error, as `Pallet.Error`; of those that are no pallet's, such as `Token.FundsUnavailable`. */
export function errorName(error: DecodedError | undefined): string {
  const inner = error?.value as DecodedError | undefined;
  if (!error || !inner?.type) return error?.type ?? 'unknown';
  if (error.type !== 'Module') return `${error.type}.${inner.type}`;
  return `${inner.type}.${(inner.value as DecodedError).type}`;
}

/** The arguments of a call, of which one may be a call as well. */
const givenAll = (args: Record<string, Value>) =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, isCall(value) ? nested(value) : given(value)]));

const nested = ({ pallet, name, args }: Call): unknown => {
  const none = Object.keys(args).length === 0;
  return { type: pallet, value: { type: name, value: none ? undefined : givenAll(args) } };
};

const fields = (value: object) => Object.entries(value).map(([name, inner]) => [name, given(inner)]);

/** A plain value as the library takes it, for which a struct of one field is that field. */
function given(value: Value): unknown {
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(given);
  if ('type' in value) return { type: value.type, value: inVariant(value.value) };
  const [first, ...others] = fields(value);
  return first && others.length === 0 ? first[1] : Object.fromEntries([first!, ...others]);
}

/** What a variant has, whose fields are fields even if there is one. */
const inVariant = (value: Value): unknown =>
  value?.constructor === Object && !('type' in value) ? Object.fromEntries(fields(value)) : given(value);
