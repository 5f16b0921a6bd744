import { describe, expect, it } from 'vitest';
import { takeCompiled } from './settle-conflict.ts';

describe('taking what is on file', () => {
  const compiled = 'Dana,\n\n- Pier open again.\n- Crew back.';
  it('puts it where the writer’s words stood', () => {
    const conflict = { base: '- Pier closed.', mine: '- Pier closed for good.', compiled: '- Pier open again.' };
    expect(takeCompiled('Dana,\n\n- Pier closed for good.\n- Crew back.', conflict, compiled)).toBe(compiled);
    expect(takeCompiled('- Pier closed for good.\n- Crew back.', { ...conflict, compiled: '' }, compiled)).toBe(
      '- Crew back.',
    );
  });
  it('or behind what it follows, where they took it out or wrote on', () => {
    const conflict = { base: '- Crew late.', mine: '', compiled: '- Crew back.' };
    expect(takeCompiled('Dana,\n\n- Pier open again.\n\nBye', conflict, compiled)).toBe(
      'Dana,\n\n- Pier open again.\n- Crew back.\n\nBye',
    );
    expect(takeCompiled('All new.', conflict, compiled)).toBe('All new.\n- Crew back.');
    expect(takeCompiled('All new.', { ...conflict, compiled: '' }, compiled)).toBe('All new.');
  });
  it('a section behind the nearest one that stands, never behind the signature', () => {
    const section = '**Next**\n- Crane.';
    const file = `Dana,\n\n**Progress**\n- Pier closed.\n\n${section}\n\nRobin`;
    const conflict = { base: '**Next**\n- Rain.', mine: '', compiled: section };
    expect(takeCompiled('Dana,\n\n**Progress**\n- Pier closed.\n- Mine.\n\nRobin', conflict, file)).toBe(
      `Dana,\n\n**Progress**\n- Pier closed.\n- Mine.\n\n${section}\n\nRobin`,
    );
    expect(takeCompiled('Dana,\n\n**Progress**\n- Edited.\n\nRobin', conflict, file)).toBe(
      `Dana,\n\n**Progress**\n- Edited.\n\n${section}\n\nRobin`,
    );
    expect(takeCompiled('All new.\n\nRobin', conflict, file)).toBe(`All new.\n\n${section}\n\nRobin`);
    expect(takeCompiled('All new.\n\nRobin', { ...conflict, compiled: `${section}\n` }, file)).toBe(
      `All new.\n\n${section}\n\nRobin`,
    );
  });
});
