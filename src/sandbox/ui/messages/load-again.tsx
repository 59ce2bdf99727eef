import { Button } from 'react-aria-components';

/** Stands where messages should be that could not be fetched. Scrolling tries again, too. */
export function LoadAgain({ what, load }: { what: string; load: () => void }) {
  return (
    <p className="load-again" role="status">
      {what} could not be loaded.{' '}
      <Button className="button" onPress={load}>
        Try again
      </Button>
    </p>
  );
}
