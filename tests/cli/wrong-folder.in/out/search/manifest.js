nachleseSearch("manifest",{"version":1,"language":"en","documents":3,"sessions":1,"catalogue":"q3vsr","words":[["all","pfjex"]],"ends":[["latrop","pgpvk"]],"postings":[[0,"4hjg5"]]});
