import { CaptureForm } from '../components/capture-form.tsx';
import { Page } from '../components/page.tsx';

/** The capture line as a page of its own, wide as a phone. */
export const CapturePage = () => (
  <Page name="Capture" over="Capture" heading="What happened?" className="narrow">
    <p className="section-note">
      One line is enough: who, what, by when. Several facts may stand in it, parted by semicolons.
    </p>
    <CaptureForm
      focus
      label="What happened, in one line"
      placeholder="@Dana asked for the numbers by Thursday; hates decks"
    />
  </Page>
);
