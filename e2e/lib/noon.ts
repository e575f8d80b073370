// Venues at which it is about noon while a test runs.

/** A zone in which it is noon now, so that no shift of a story crosses midnight. */
export function noonZone(): string {
  const off = 12 - new Date().getUTCHours();
  if (off === 0) return 'Etc/GMT';
  return off > 0 ? `Etc/GMT-${off}` : `Etc/GMT+${-off}`;
}

/** Day and time there, so many minutes from now. */
export function there(zone: string, minutes: number): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const [day, time] = parts.format(new Date(Date.now() + minutes * 60e3)).split(' ');
  return { day, time };
}
