/** Every text of the widget itself. What a tenant writes (name, greeting, answers) comes from the server. */
export interface Texts {
  readonly openChat: string;
  readonly openChatUnread: (count: number) => string;
  readonly closeChat: string;
  readonly chatWith: (name: string) => string;
  readonly messages: string;
  readonly botStatus: string;
  readonly personStatus: (name: string) => string;
  readonly waitingStatus: string;
  readonly resolvedStatus: string;
  readonly menu: string;
  readonly talkToPerson: string;
  readonly personRequested: string;
  readonly personAsked: string;
  readonly writeMessage: string;
  readonly send: string;
  readonly charactersLeft: (count: number) => string;
  readonly tooLong: (count: number) => string;
  readonly sending: string;
  readonly seen: string;
  readonly notSent: string;
  readonly retry: string;
  readonly discard: string;
  readonly isTyping: (name: string) => string;
  readonly reconnecting: string;
  readonly connecting: string;
  readonly sources: string;
  readonly suggestions: string;
  readonly today: string;
  readonly yesterday: string;
  readonly you: string;
  readonly toEnd: string;
  readonly rateTitle: string;
  readonly rateScore: (score: number) => string;
  readonly rateComment: string;
  readonly rateSend: string;
  readonly rateFailed: string;
  readonly rateThanks: string;
  readonly defaultName: string;
  readonly poweredBy: string;
  readonly dismiss: string;
  readonly queuePlace: (position: number) => string;
  readonly queueWait: (minutes: number) => string;
  readonly emailTitle: string;
  readonly emailLabel: string;
  readonly emailSend: string;
  readonly emailFailed: string;
  readonly transcript: string;
  readonly attach: string;
  readonly fileSending: (name: string) => string;
  readonly downloadFile: (name: string) => string;
  readonly fileTooLarge: string;
  readonly fileWrongKind: string;
  readonly fileLost: string;
}

const scoresEn = ['Very bad', 'Bad', 'Okay', 'Good', 'Very good'];
const scoresDe = ['Sehr schlecht', 'Schlecht', 'In Ordnung', 'Gut', 'Sehr gut'];

const english: Texts = {
  openChat: 'Open chat',
  openChatUnread: (count) => `Open chat, ${count} unread ${count === 1 ? 'message' : 'messages'}`,
  closeChat: 'Close chat',
  chatWith: (name) => `Chat with ${name}`,
  messages: 'Messages',
  botStatus: 'Answers right away',
  personStatus: (name) => `${name} is here for you`,
  waitingStatus: 'Waiting for a person',
  resolvedStatus: 'Resolved – write any time',
  menu: 'More options',
  talkToPerson: 'Talk to a person',
  personRequested: 'A person has been asked for',
  personAsked: 'Asking for a person…',
  writeMessage: 'Write a message…',
  send: 'Send message',
  charactersLeft: (count) => `${count} characters left`,
  tooLong: (count) => `${count} characters too many`,
  sending: 'Sending…',
  seen: 'Seen',
  notSent: 'Not sent.',
  retry: 'Try again',
  discard: 'Delete',
  isTyping: (name) => `${name} is typing`,
  reconnecting: 'Reconnecting…',
  connecting: 'Connecting…',
  sources: 'Sources',
  suggestions: 'Suggested replies',
  today: 'Today',
  yesterday: 'Yesterday',
  you: 'You',
  toEnd: 'Go to the newest message',
  rateTitle: 'How did we do?',
  rateScore: (score) => `${score} of 5: ${scoresEn[score - 1]}`,
  rateComment: 'Anything to add? (optional)',
  rateSend: 'Send rating',
  rateFailed: 'That did not reach us. Please try again.',
  rateThanks: 'Thank you for your rating!',
  defaultName: 'Support',
  poweredBy: 'Powered by',
  dismiss: 'Dismiss',
  queuePlace: (position) => `You are number ${position} in line`,
  queueWait: (minutes) => `about ${minutes} min`,
  emailTitle: 'Nobody is at the desk right now. We can answer by email, too.',
  emailLabel: 'Your email address',
  emailSend: 'Leave email',
  emailFailed: 'That address did not reach us. Please check it and try again.',
  transcript: 'Download this chat',
  attach: 'Attach a picture or PDF',
  fileSending: (name) => `${name} is being sent`,
  downloadFile: (name) => `Download ${name}`,
  fileTooLarge: 'A file can have at most 5 MB.',
  fileWrongKind: 'Only pictures (PNG, JPEG, GIF, WebP) and PDF files can be sent.',
  fileLost: 'That did not get through.',
};

const german: Texts = {
  openChat: 'Chat öffnen',
  openChatUnread: (count) => `Chat öffnen, ${count} ungelesene ${count === 1 ? 'Nachricht' : 'Nachrichten'}`,
  closeChat: 'Chat schließen',
  chatWith: (name) => `Chat mit ${name}`,
  messages: 'Nachrichten',
  botStatus: 'Antwortet sofort',
  personStatus: (name) => `${name} ist für Sie da`,
  waitingStatus: 'Wartet auf eine Person',
  resolvedStatus: 'Erledigt – schreiben Sie jederzeit',
  menu: 'Weitere Optionen',
  talkToPerson: 'Mit einer Person sprechen',
  personRequested: 'Eine Person ist angefragt',
  personAsked: 'Eine Person wird angefragt…',
  writeMessage: 'Nachricht schreiben…',
  send: 'Nachricht senden',
  charactersLeft: (count) => `noch ${count} Zeichen`,
  tooLong: (count) => `${count} Zeichen zu viel`,
  sending: 'Wird gesendet…',
  seen: 'Gesehen',
  notSent: 'Nicht gesendet.',
  retry: 'Erneut versuchen',
  discard: 'Löschen',
  isTyping: (name) => `${name} schreibt`,
  reconnecting: 'Verbindung wird wiederhergestellt…',
  connecting: 'Verbindung wird aufgebaut…',
  sources: 'Quellen',
  suggestions: 'Vorgeschlagene Antworten',
  today: 'Heute',
  yesterday: 'Gestern',
  you: 'Sie',
  toEnd: 'Zur neuesten Nachricht',
  rateTitle: 'Wie zufrieden sind Sie?',
  rateScore: (score) => `${score} von 5: ${scoresDe[score - 1]}`,
  rateComment: 'Möchten Sie etwas ergänzen? (freiwillig)',
  rateSend: 'Bewertung senden',
  rateFailed: 'Das hat uns nicht erreicht. Bitte versuchen Sie es noch einmal.',
  rateThanks: 'Danke für Ihre Bewertung!',
  defaultName: 'Support',
  poweredBy: 'Bereitgestellt mit',
  dismiss: 'Ausblenden',
  queuePlace: (position) => `Sie sind Nummer ${position} in der Reihe`,
  queueWait: (minutes) => `etwa ${minutes} Min.`,
  emailTitle: 'Im Moment ist niemand am Platz. Wir antworten auch per E-Mail.',
  emailLabel: 'Ihre E-Mail-Adresse',
  emailSend: 'E-Mail hinterlassen',
  emailFailed: 'Die Adresse hat uns nicht erreicht. Bitte prüfen Sie sie und versuchen Sie es noch einmal.',
  transcript: 'Diesen Chat herunterladen',
  attach: 'Bild oder PDF anhängen',
  fileSending: (name) => `${name} wird gesendet`,
  downloadFile: (name) => `${name} herunterladen`,
  fileTooLarge: 'Eine Datei darf höchstens 5 MB groß sein.',
  fileWrongKind: 'Nur Bilder (PNG, JPEG, GIF, WebP) und PDF-Dateien können gesendet werden.',
  fileLost: 'Das ist nicht angekommen.',
};

/** The texts for a locale such as `de-AT`; English where there are none. */
export function textsFor(locale: string): Texts {
  return locale.toLowerCase().startsWith('de') ? german : english;
}
