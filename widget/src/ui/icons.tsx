import type { JSX } from 'preact';

function icon(path: JSX.Element, size = 20) {
  return function Icon(): JSX.Element {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {path}
      </svg>
    );
  };
}

export const ChatIcon = icon(
  <path
    d="M12 3.2c-5 0-9 3.5-9 7.9 0 2.5 1.3 4.7 3.3 6.1.1 1-.3 2.2-1.2 3.1-.3.3-.1.8.3.8 1.9-.1 3.6-.8 4.8-1.8.6.1 1.2.1 1.8.1 5 0 9-3.5 9-8.3 0-4.4-4-7.9-9-7.9Z"
    fill="currentColor"
    stroke="none"
  />,
  28,
);
export const ChevronIcon = icon(<path d="m5 9 7 7 7-7" />, 24);
export const CloseIcon = icon(<path d="M6 6l12 12M18 6 6 18" />);
export const SmallCloseIcon = icon(<path d="M6 6l12 12M18 6 6 18" />, 14);
export const MoreIcon = icon(
  <g fill="currentColor" stroke="none">
    <circle cx="5" cy="12" r="2" />
    <circle cx="12" cy="12" r="2" />
    <circle cx="19" cy="12" r="2" />
  </g>,
);
export const PersonIcon = icon(
  <g>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20.5c1-3.7 3.9-5.5 7.5-5.5s6.5 1.8 7.5 5.5" />
  </g>,
  18,
);
export const SendIcon = icon(<path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" stroke-width="2.4" />, 18);
export const ClipIcon = icon(
  <path d="m20 11.5-8.2 8.2a5 5 0 0 1-7.1-7.1l8.6-8.6a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6" />,
  19,
);
export const ArrowDownIcon = icon(<path d="M12 5v14M6 13l6 6 6-6" />, 16);
export const LinkIcon = icon(<path d="M14 5h5v5M19 5l-8 8M10 6H6v12h12v-4" />, 13);
export const StarIcon = icon(
  <path
    d="m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8Z"
    stroke-width="1.6"
    class="star"
  />,
  28,
);
export const SparkIcon = icon(
  <path
    d="M12 2.8c.5 4.6 2.6 6.7 7.2 7.2v.2c-4.6.5-6.7 2.6-7.2 7.2h-.2c-.5-4.6-2.6-6.7-7.2-7.2V10c4.6-.5 6.7-2.6 7.2-7.2ZM18.6 15.6c.3 2 1.2 2.9 3.2 3.2-2 .3-2.9 1.2-3.2 3.2-.3-2-1.2-2.9-3.2-3.2 2-.3 2.9-1.2 3.2-3.2Z"
    fill="currentColor"
    stroke="none"
  />,
);

export const FileIcon = icon(<path d="M12 3v12m0 0 4-4m-4 4-4-4M5 20h14" />, 18);
