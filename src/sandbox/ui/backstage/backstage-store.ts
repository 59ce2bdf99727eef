import { create } from 'zustand';

/** Whether the drawer is open; it lasts through reloads. */
export const useBackstage = create<{ isOpen: boolean; toggle: () => void }>((set, get) => ({
  isOpen: window.localStorage.getItem('backstage') === 'open',
  toggle: () => {
    const isOpen = !get().isOpen;
    window.localStorage.setItem('backstage', isOpen ? 'open' : 'closed');
    set({ isOpen });
  },
}));
