import { inject, Injector } from '@angular/core';

const storageKey = 'supportmax.seat';

/** What this tab keeps of a seat at the desk, so that loading the page anew does not give it up. */
export const seat = {
  keep: (availability: 'online' | 'away'): void => sessionStorage.setItem(storageKey, availability),
  leave: (): void => sessionStorage.removeItem(storageKey),
  kept: (): 'online' | 'away' | null => {
    const kept = sessionStorage.getItem(storageKey);
    return kept === 'online' || kept === 'away' ? kept : null;
  },
};

/** Whoever sat at the desk before the page was loaded anew sits there again, and is told of things, whichever page it is. */
export function returnToDesk(): void {
  const injector = inject(Injector);
  if (!seat.kept()) return;
  void Promise.all([import('./desk-hub'), import('../desk/mention-alerts')]).then(([hub, alerts]) => {
    injector.get(alerts.MentionAlerts);
    const desk = injector.get(hub.DeskHub);
    // Whoever has signed out in the meantime has left it.
    if (seat.kept()) desk.takeSeat();
  });
}
