import { useState } from 'react';
import { call } from '../api.ts';
import { shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';
import { SmallForm } from './small-form.tsx';
import { type InitiativeView, useInitiativeDeed } from './use-initiative.ts';

/** What it is measured by, where it began, where it should be, and its figures, the last first. */
export const InitiativeMeasure = ({ view }: { readonly view: InitiativeView }) => {
  const clock = useClock();
  const deed = useInitiativeDeed();
  const [open, setOpen] = useState<'measure' | 'figure' | null>(null);
  const close = (): void => setOpen(null);
  const figures = view.measurements.toReversed();
  const none = view.measure === '' && view.baseline === '' && view.target === '';
  const rows = [
    ['Measured by', view.measure],
    ['It began at', view.baseline],
    ['The target', view.target],
  ].filter(([, value]) => value !== '');
  return (
    <Section
      title="How it is measured"
      aside={
        open !== null || view.ended ? null : (
          <span className="verbs">
            <button type="button" className="verb" onClick={() => setOpen('figure')}>
              Put down a figure →
            </button>
            {none ? null : (
              <button type="button" className="verb soft" onClick={() => setOpen('measure')}>
                Change
              </button>
            )}
          </span>
        )
      }
    >
      {rows.length > 0 ? (
        <dl className="told-of-it">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      ) : open === 'measure' ? null : (
        <p className="section-note">
          Nothing says yet what it is measured by.{' '}
          {view.ended ? null : (
            <button type="button" className="verb" onClick={() => setOpen('measure')}>
              Say it →
            </button>
          )}
        </p>
      )}
      {open === 'measure' ? (
        <SmallForm
          label="How it is measured"
          fields={[
            { name: 'measure', label: 'What is counted', max: 200, value: view.measure },
            { name: 'baseline', label: 'Where it began', max: 200, value: view.baseline },
            { name: 'target', label: 'Where it should be', max: 200, value: view.target },
          ]}
          verb="Keep it"
          keep={(said) => deed(call('initiative.save', { initiative: view.id, ...said }), 'Kept.')}
          close={close}
        />
      ) : null}
      {open === 'figure' ? (
        <SmallForm
          label="Put down a figure"
          fields={[
            { name: 'figure', label: 'The figure, with its unit', max: 200 },
            { name: 'day', label: 'On', day: true, value: clock.now.slice(0, 10) },
          ]}
          needs="figure"
          verb="Put it down"
          keep={({ figure = '', day = '' }) =>
            deed(call('measure.add', { initiative: view.id, figure, ...(day === '' ? {} : { day }) }), 'Put down.')
          }
          close={close}
        />
      ) : null}
      {figures.length > 0 ? (
        <table className="figures">
          <caption className="hidden">Figures, the last first</caption>
          <tbody>
            {figures.map(({ id, day, figure }) => (
              <tr key={id}>
                <th scope="row" className="when">
                  {shortDate(day, clock)}
                </th>
                <td dir="auto">{figure}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  );
};
