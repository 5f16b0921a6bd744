import { useEffect, useState } from 'react';

/** A value once it has not changed for some time, so that not every keystroke asks the server. */
export const useLater = <T>(value: T, millis: number): T => {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), millis);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return later;
};
