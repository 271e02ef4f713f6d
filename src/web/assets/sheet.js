import './seat.js';
