// What a demo page does beside the chat: its own buttons can open it, and the shop counts its basket.
'use strict';

for (const button of document.querySelectorAll('[data-open-chat]')) {
  button.addEventListener('click', () => window.SupportMax?.open());
}

const basket = document.querySelector('[data-basket-count]');
for (const button of document.querySelectorAll('[data-add-to-basket]')) {
  button.addEventListener('click', () => {
    basket.textContent = String(Number(basket.textContent) + 1);
  });
}
