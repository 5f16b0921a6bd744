import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { Context } from '../../src/app/context.ts';
import { exampleOpen } from '../../src/app/example/open.ts';
import type { Scope } from '../../src/app/operation.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { hardTalks } from '../../src/domain/framework/hard-talks/index.ts';
import { newId } from '../../src/machine/context-for.ts';
import { mcpServer } from '../../src/mcp/mcp-server.ts';
import { contextFor } from './context-for.ts';
import { cheapCost, temporaryFolder } from './temporary-workspace.ts';

/** The example, open, and assistants that are connected to it. */
export const assistants = async () => {
  const folder = temporaryFolder();
  const vault = vaultAt(`${folder.path}/example`, { example: true, cost: cheapCost });
  await vault.create('only for a while');
  const first = contextFor({ vault }, { newId });
  const { now, zone } = await exampleOpen.run(first, {});
  const context: Context = { ...first, now, zone, replayed: true };
  const open: Client[] = [];
  const connected = async (
    granted: readonly Scope[],
    masked = false,
    over: () => Context = () => context,
  ): Promise<Client> => {
    const [mine, theirs] = InMemoryTransport.createLinkedPair();
    await mcpServer({
      version: '0',
      openContext: async () => ({ context: over(), close: () => {} }),
      scopes: granted,
      masked,
    }).connect(theirs);
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(mine);
    // The client checks answers against the schemas of tools that it has listed.
    await client.listTools();
    open.push(client);
    return client;
  };
  const close = async (): Promise<void> => {
    for (const client of open) await client.close();
    vault.lock();
    folder.remove();
  };
  /** An input for every tool; a new one has to be put here. */
  const inputs = async (client: Client): Promise<Record<string, Record<string, unknown>>> => {
    const store = context.store();
    const helen = store.people.byName('Helen Marsh')[0]?.id ?? store.people.standing('above')[0]?.id ?? '';
    const moment =
      store.moments.all().find(({ title }) => title === 'Budget review')?.id ?? store.moments.all()[0]?.id ?? '';
    const update = (await called(client, 'update_compile', { reader: helen })).result as { draft: { id: string } };
    const initiative = store.initiatives.begun(context.now)[0]?.id ?? '';
    let talked = moment;
    for (const { id } of store.moments.all()) {
      if (!(await called(client, 'recap_compile', { moment: id })).isError) talked = id;
    }
    const talk = hardTalks.find(({ id }) => id === 'bad-news');
    const text = 'Helen, the connector is two weeks late. I propose option A. Can you decide by Friday?';
    return {
      brief_build: { person: helen },
      assessment_show: { person: helen },
      trust_show: { person: helen },
      method_show: { person: helen },
      risk_list: {},
      evidence_list: {},
      today_show: {},
      week_show: {},
      reflection_ask: { moment },
      moment_list: {},
      moment_show: { moment },
      person_list: {},
      person_show: { person: helen },
      person_timeline: { person: helen },
      search_find: { text: 'budget' },
      fact_list: { person: helen },
      fact_capture: { text: 'Helen asked for the plan by Friday' },
      draft_review: { text },
      draft_rewrite: { text },
      draft_save: { text, reader: helen },
      rule_list: {},
      card_list: { card: 'E2' },
      reader_show: { reader: helen },
      update_compile: { reader: helen },
      rollup_compile: { form: 'quarter', reader: helen },
      update_tailor: { reader: helen, length: 'headline', form: 'mail' },
      update_look: { draft: update.draft.id },
      reader_news: { reader: helen },
      question_likely: { person: helen },
      question_list: { person: helen },
      recap_compile: { moment: talked },
      meeting_plan: { moment },
      ask_list: { person: helen },
      works_show: { person: helen },
      quarter_show: { person: helen },
      initiative_list: {},
      initiative_show: { initiative },
      status_compile: { initiative },
      mistake_list: {},
      message_paths: {},
      message_read: { text: 'No. You should have told me.', person: helen },
      need_list: {},
      need_raise: { need: moment, option: 'one page on both ways, by Friday', reader: helen },
      landscape_show: {},
      message_prepare: {
        path: talk?.id,
        reader: helen,
        answers: talk?.questions.map((question) =>
          question.form === 'choice'
            ? // The reader stands above a manager of the example.
              `${question.id}=${question.id === 'first' ? 'told' : question.choices[0]?.value}`
            : `${question.id}=the parts come on 4 May`,
        ),
      },
    };
  };
  return { context, connected, inputs, close };
};

/** Calls a tool as the official client does, which checks the answer against the tool's schema. */
export const called = async (client: Client, name: string, args: Record<string, unknown> = {}) => {
  const answer = (await client.callTool({ name, arguments: args })) as {
    readonly isError?: boolean;
    readonly structuredContent?: Record<string, unknown>;
    readonly content: unknown;
  };
  return {
    ...answer,
    result: (answer.structuredContent as { result?: Record<string, unknown> } | undefined)?.result,
    said: JSON.stringify(answer.content),
  };
};
